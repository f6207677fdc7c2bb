import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { appointmentsSchema } from '#shared/model/api/appointments.ts';
import { unbookedWords } from '#shared/words/appointments.ts';
import { useApi } from '#tab/api/ApiContext.tsx';
import { queryKeys } from '#tab/api/queryKeys.ts';

/** What the person filled in with the Outlook add-in and saved, and what could not be booked: the pane is closed by then. */
export default function UnbookedInOutlook() {
  const api = useApi();
  const { data } = useQuery({
    queryKey: queryKeys.unbooked,
    queryFn: ({ signal }) => api.get('/api/outlook/appointments', appointmentsSchema, signal),
  });
  return data?.appointments.map(
    ({ key, children, problem }) =>
      problem && (
        <MessageBar key={key} intent="warning" layout="multiline">
          <MessageBarBody>
            <MessageBarTitle>{unbookedWords.title}</MessageBarTitle>{' '}
            {unbookedWords.text(children.map(({ name }) => name))} {problem.detail} {problem.mend}
          </MessageBarBody>
        </MessageBar>
      ),
  );
}
