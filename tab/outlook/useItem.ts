/// <reference types="office-js" />
import { useCallback, useEffect, useState } from 'react';
import { keyOf, onTimeChanged, timeOf, type ItemTime } from './item.ts';

/** The times in the appointment, as they are now; null until Outlook has told them. */
export function useItemTime(item: Office.AppointmentCompose): {
  time: ItemTime | null;
  readAgain: () => void;
} {
  const [time, setTime] = useState<ItemTime | null>(null);
  const readAgain = useCallback(() => {
    // What cannot be read is not offered; the next change of the form is read again.
    timeOf(item).then(setTime, () => setTime(null));
  }, [item]);
  useEffect(() => {
    readAgain();
    return onTimeChanged(item, readAgain);
  }, [item, readAgain]);
  return { time, readAgain };
}

/** The key that stands in the appointment when the pane opens: undefined until it is known, null for none. */
export function useKeyInItem(item: Office.AppointmentCompose): string | null | undefined {
  const [key, setKey] = useState<string | null>();
  useEffect(() => {
    keyOf(item).then(setKey, () => setKey(null));
  }, [item]);
  return key;
}
