import '#desk/components/screen-parts.css';
import { App } from 'antd';
import type { ReactNode } from 'react';
import { Outlet } from 'react-router';

/** Around every screen but the work list: messages and questions (`App.useApp()`), which the first load does without. */
export const Component = (): ReactNode => (
  <App>
    <Outlet />
  </App>
);
