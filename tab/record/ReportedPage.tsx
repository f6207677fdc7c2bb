import type { Me } from '#shared/model/api/people.ts';

export default function ReportedPage(_props: { me: Me }) {
  return null;
}
