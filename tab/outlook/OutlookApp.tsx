import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { useEffect, useMemo, useState } from 'react';
import { paneWords } from '#shared/words/outlookPane.ts';
import { ApiProvider } from '#tab/api/ApiContext.tsx';
import { createApi } from '#tab/api/client.ts';
import { createQueryClient } from '#tab/api/queryClient.ts';
import { Announcing } from '#tab/frame/Announcing.tsx';
import { SignInError, type Session } from '#tab/signIn/session.ts';
import { useTheme } from '#tab/theme/useTheme.ts';
import { appointmentHere } from './item.ts';
import { sessionInOutlook } from './officeSession.ts';
import { Pane } from './Pane.tsx';
import { PaneMessage } from './PaneMessage.tsx';
import { PaneStart } from './PaneStart.tsx';

type State = { kind: 'starting' } | { kind: 'failed'; error: unknown } | { kind: 'ready'; session: Session };

const fill = { minHeight: '100vh', backgroundColor: 'transparent' };

/** The pane beside an appointment: who is signed in to Outlook, then the children and times. */
export function OutlookApp() {
  const [state, setState] = useState<State>({ kind: 'starting' });
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    sessionInOutlook().then(
      (session) => setState({ kind: 'ready', session }),
      (error: unknown) => setState({ kind: 'failed', error }),
    );
  }, [attempt]);
  const again = () => {
    setState({ kind: 'starting' });
    setAttempt(attempt + 1);
  };
  useEffect(() => {
    document.title = paneWords.product;
  }, []);
  const theme = useTheme(state.kind === 'ready' ? state.session.host : null);
  return (
    <FluentProvider theme={theme} style={fill}>
      {state.kind === 'starting' && <PaneStart />}
      {state.kind === 'failed' && <Failed error={state.error} again={again} />}
      {state.kind === 'ready' && <Ready session={state.session} />}
    </FluentProvider>
  );
}

function Failed({ error, again }: { error: unknown; again: () => void }) {
  if (error instanceof SignInError && error.code === 'no-host')
    return <PaneMessage {...paneWords.noOutlook} link={{ to: '/', text: paneWords.noOutlook.open }} />;
  return <PaneStart error={error} again={again} />;
}

function Ready({ session }: { session: Session }) {
  const api = useMemo(() => createApi(session), [session]);
  const [queries] = useState(createQueryClient);
  const item = appointmentHere();
  if (!item) return <PaneMessage {...paneWords.noAppointment} />;
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <Announcing>
          <Pane item={item} />
        </Announcing>
      </ApiProvider>
    </QueryClientProvider>
  );
}
