import type { DemoEntry } from '../types.ts';
import { portalAbout } from './about.ts';
import { portalChannels } from './channel/channels.ts';
import { portalGreenChannels } from './channel/green-channels.ts';
import { portalData } from './data.ts';
import { portalDisclosure } from './disclosure.ts';
import { portalEnglish } from './english.ts';
import { portalEvents } from './events.ts';
import { portalGuides } from './guides.ts';
import { portalNews } from './news.ts';
import { portalNotices } from './notices.ts';
import { portalParticipation } from './participation.ts';
import { portalPictures } from './pictures.ts';
import { portalInterpretations } from './policy/interpretations.ts';
import { portalPoliciesA } from './policy/policies-a.ts';
import { portalPoliciesB } from './policy/policies-b.ts';

export const portalEntries: readonly DemoEntry[] = [
  ...portalAbout,
  ...portalNews,
  ...portalNotices,
  ...portalEvents,
  ...portalPoliciesA,
  ...portalPoliciesB,
  ...portalInterpretations,
  ...portalGuides,
  ...portalDisclosure,
  ...portalData,
  ...portalPictures,
  ...portalChannels,
  ...portalGreenChannels,
  ...portalParticipation,
  ...portalEnglish,
];
