import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { childWords } from '#shared/words/childPage.ts';

/** Facts that cannot be right, or are missing. */
export function Findings({ findings }: { findings: string[] }) {
  if (findings.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>{childWords.findings}</MessageBarTitle> {childWords.findingsHint}
        <ul>
          {findings.map((finding) => (
            <li key={finding}>{finding}</li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
