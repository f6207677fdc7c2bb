import { FluentProvider } from '@fluentui/react-components';
import { QueryClientProvider } from '@tanstack/react-query';
import { lazy, Suspense, useEffect, useMemo, useState } from 'react';
import type { Config } from '#shared/model/api/people.ts';
import { ApiProvider } from '#tab/api/ApiContext.tsx';
import { ConfigProvider } from '#tab/api/ConfigContext.tsx';
import { createApi } from '#tab/api/client.ts';
import { createQueryClient } from '#tab/api/queryClient.ts';
import { Announcing } from '#tab/frame/Announcing.tsx';
import { Shell } from '#tab/frame/Shell.tsx';
import { plainPageOf, type PlainPageName } from '#tab/plainPages/plainPageOf.ts';
import { SigningIn } from '#tab/signIn/SigningIn.tsx';
import { useSignIn } from '#tab/signIn/useSignIn.ts';
import type { Session } from '#tab/signIn/session.ts';
import { useTheme } from '#tab/theme/useTheme.ts';

const fill = { minHeight: '100vh', backgroundColor: 'transparent' };

const PlainPage = lazy(() => import('#tab/plainPages/PlainPage.tsx'));

/** The whole tab: what anybody may read, or else sign in, then the pages. */
export function App() {
  const plain = plainPageOf(location.pathname);
  return plain ? <Plain name={plain} /> : <Tab />;
}

function Plain({ name }: { name: PlainPageName }) {
  return (
    <FluentProvider theme={useTheme(null)} style={fill}>
      <Suspense fallback={null}>
        <PlainPage name={name} />
      </Suspense>
    </FluentProvider>
  );
}

function Tab() {
  const { state, again } = useSignIn();
  const session = state.kind === 'signed-in' ? state.session : null;
  const theme = useTheme(session?.host ?? null);
  return (
    <FluentProvider theme={theme} style={fill}>
      {state.kind === 'signed-in' ? (
        <SignedIn session={state.session} config={state.config} />
      ) : (
        <SigningIn state={state} again={again} />
      )}
    </FluentProvider>
  );
}

function SignedIn({ session, config }: { session: Session; config: Config }) {
  const api = useMemo(() => createApi(session), [session]);
  const [queries] = useState(createQueryClient);
  useEffect(() => session.host?.loaded(), [session]);
  return (
    <QueryClientProvider client={queries}>
      <ApiProvider value={api}>
        <ConfigProvider value={config}>
          <Announcing>
            <Shell session={session} />
          </Announcing>
        </ConfigProvider>
      </ApiProvider>
    </QueryClientProvider>
  );
}
