import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { keepTabKey } from './keepTabKey.ts';
import { OutlookApp } from './OutlookApp.tsx';

const root = document.getElementById('root');
if (!root) throw new Error('The page has no #root');
keepTabKey();
createRoot(root).render(
  <StrictMode>
    <OutlookApp />
  </StrictMode>,
);
