import type { Me } from '#shared/model/api/people.ts';
import { frameWords } from '#shared/words/tab.ts';
import { useChildren } from '#tab/api/queries.ts';
import { Loaded } from '#tab/frame/Loaded.tsx';
import { PageFrame } from '#tab/frame/PageFrame.tsx';

export function MyChildrenPage({ me: _me }: { me: Me }) {
  const list = useChildren('mine');
  return (
    <PageFrame heading={frameWords.myChildren} title={frameWords.myChildren}>
      <Loaded query={list}>
        {({ children }) => (
          <ul>
            {children.map((one) => (
              <li key={one.id}>{one.name}</li>
            ))}
          </ul>
        )}
      </Loaded>
    </PageFrame>
  );
}
