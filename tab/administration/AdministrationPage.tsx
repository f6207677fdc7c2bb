import type { Me } from '#shared/model/api/people.ts';

export default function AdministrationPage(_props: { me: Me }) {
  return null;
}
