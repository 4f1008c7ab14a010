import { Navigate, type RouteObject } from 'react-router';
import { RouteFailure } from '#desk/components/screen/route-failure.tsx';
import { SignedIn } from '#desk/features/session/signed-in.tsx';
import { DeskLayout } from './desk-layout.tsx';
import { DeskNotFound } from './desk-not-found.tsx';
import { screens } from './screens.ts';

/** Every address of the desk. Screens come as they are opened; only sign-in and the work list are in the first load. */
export const deskRoutes = (): RouteObject[] => [
  {
    element: <SignedIn />,
    errorElement: <RouteFailure />,
    children: [
      {
        element: <DeskLayout />,
        children: [
          {
            errorElement: <RouteFailure />,
            children: [
              { index: true, element: <Navigate to="/work" replace /> },
              { path: 'work', lazy: () => import('#desk/features/work/work-page.tsx') },
              { lazy: () => import('./screen-frame.tsx'), children: screens },
              { path: '*', element: <DeskNotFound /> },
            ],
          },
        ],
      },
    ],
  },
];
