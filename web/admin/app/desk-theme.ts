import type { ThemeConfig } from 'antd';

/** How the desk looks: calm grey ground, the cluster's main colour, small radius, shadows on overlays only. */
export const deskTheme: ThemeConfig = {
  token: {
    colorPrimary: '#1b4f9c',
    colorLink: '#1b4f9c',
    // The derived one is too pale to read.
    colorLinkHover: '#143d7a',
    colorSuccess: '#2f6b3a',
    colorWarning: '#8a5a00',
    colorWarningBg: '#fdf6e6',
    colorWarningBorder: '#dcc07a',
    colorError: '#a32a2a',
    colorInfo: '#1b4f9c',
    // The derived tints of so dark colours are muddy.
    colorInfoBg: '#eef3fa',
    colorInfoBorder: '#b3c6e2',
    colorSuccessBg: '#eaf4ec',
    colorSuccessBorder: '#abcdb2',
    colorErrorBg: '#faeeee',
    colorErrorBorder: '#dca6a6',
    colorBgLayout: '#f3f4f6',
    colorText: '#1f2733',
    colorTextSecondary: '#4a5463',
    colorTextTertiary: '#5b6574',
    colorTextPlaceholder: '#5f6977',
    colorTextDisabled: '#6b7480',
    colorBorder: '#c3c9d2',
    colorBorderSecondary: '#e1e4e9',
    // Follows the language: desk.css.
    fontFamily: 'var(--desk-font)',
    fontSize: 14,
    borderRadius: 4,
    controlHeight: 36,
    boxShadowTertiary: 'none',
    motion: false,
  },
  components: {
    Table: { headerBg: '#f7f8fa', cellPaddingBlock: 10 },
    Card: { headerFontSize: 15 },
  },
};
