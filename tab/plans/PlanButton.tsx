import { Button } from '@fluentui/react-components';
import { lazy, Suspense, useRef, useState } from 'react';
import type { AgreedPlan } from '#shared/model/api/plans.ts';
import { planWords } from '#shared/words/plans.ts';

const PlanDialog = lazy(() => import('./PlanDialog.tsx'));

/** Opens the dialog in which a plan is agreed or changed. For managers alone: the server refuses it to others. */
export function PlanButton({
  child,
  plan,
}: {
  child: { id: string; name: string };
  plan: AgreedPlan | null;
}) {
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={button}
        size="small"
        aria-label={plan ? planWords.changeFor(child.name) : planWords.agreeFor(child.name)}
        onClick={() => setOpen(true)}
      >
        {plan ? planWords.change : planWords.agree}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <PlanDialog
            child={child}
            plan={plan}
            onClose={() => {
              setOpen(false);
              button.current?.focus();
            }}
          />
        </Suspense>
      )}
    </>
  );
}
