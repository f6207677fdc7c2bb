import type { ChildPage } from '#shared/model/api/children.ts';

export default function ChildFacts(_props: { childPage: ChildPage }) {
  return null;
}
