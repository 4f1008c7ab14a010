import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { ConfigProvider } from 'antd';
import zhCN from 'antd/es/locale/zh_CN';
import { type ReactNode, useEffect, useState } from 'react';
import { createBrowserRouter } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import { deskTheme } from '#desk/app/desk-theme.ts';
import { NoConnection } from '#desk/lib/api/problem.ts';
import { useLanguage } from '#desk/lib/words/words.ts';
import { deskRoutes } from './desk-routes.tsx';

const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 15_000,
      retry: (failures, error) => error instanceof NoConnection && failures < 3,
      networkMode: 'always',
    },
    mutations: { retry: false, networkMode: 'always' },
  },
});

const router = createBrowserRouter(deskRoutes(), { basename: '/admin' });

/** The staff desk: theme, language, data and routes. */
export const App = (): ReactNode => {
  const lng = useLanguage();
  // The components' own words: Chinese is there from the start, English comes when it is chosen.
  const [english, setEnglish] = useState<typeof zhCN>();
  useEffect(() => {
    document.documentElement.lang = lng === 'zh' ? 'zh-CN' : 'en';
    if (lng === 'en') void import('antd/es/locale/en_US').then((module) => setEnglish(module.default));
  }, [lng]);
  return (
    <ConfigProvider
      theme={deskTheme}
      locale={lng === 'en' && english ? english : zhCN}
      button={{ autoInsertSpace: false }}
    >
      <QueryClientProvider client={queries}>
        <RouterProvider router={router} />
      </QueryClientProvider>
    </ConfigProvider>
  );
};
