import { useAnnounce } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import { listWords } from '#shared/words/myChildren.ts';

/** Tells a screen reader how many children a filter or search left, once the person has stopped typing. */
export function FoundCount({ count, changesWith }: { count: number; changesWith: string }) {
  const { announce } = useAnnounce();
  const before = useRef(changesWith);
  useEffect(() => {
    if (before.current === changesWith) return undefined;
    before.current = changesWith;
    const timer = window.setTimeout(() => announce(listWords.found(count)), 600);
    return () => window.clearTimeout(timer);
  }, [announce, changesWith, count]);
  return null;
}
