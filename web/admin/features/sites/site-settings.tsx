import { App, Checkbox, Form, Input, InputNumber, Radio, Select } from 'antd';
import type { ReactNode } from 'react';
import { useArticleWords } from '#desk/components/article/article-state.tsx';
import { KeptForm } from '#desk/components/kept/kept-form.tsx';
import { KeptSave } from '#desk/components/kept/kept-save.tsx';
import { useKeptAct } from '#desk/components/kept/use-kept-act.ts';
import { useKeptForm } from '#desk/components/kept/use-kept-form.ts';
import { useBilingual, useWords } from '#desk/lib/words/words.ts';
import { siteColours } from '#shared/domain/site/site.ts';
import {
  changeSiteEndpoint,
  getSiteEndpoint,
  launchChecklistEndpoint,
  listSitesEndpoint,
} from '#shared/schemas/http/sites/site-endpoints.ts';
import { patchOf, type SettingsEntry, settingsOf } from './site-patch.ts';
import { siteSides } from './site-sides.ts';
import type { SiteAnswer } from './site-state.tsx';
import { siteWords } from './site-words.ts';

const stages = ['first', 'second', 'third', 'fourth', 'final'];
const unitFields = ['address', 'phone', 'email', 'hours', 'postcode'] as const;

/** What a site's administrator keeps: who answers for it, where it is filed, how it reviews and looks. */
export const SiteSettings = ({
  site,
  canSave,
}: {
  readonly site: SiteAnswer;
  readonly canSave: boolean;
}): ReactNode => {
  const say = useWords(siteWords);
  const stageName = useArticleWords();
  const { message } = App.useApp();
  const inMyLanguage = useBilingual();
  const kept = useKeptForm<SettingsEntry>({
    name: 'site',
    about: site.siteId,
    title: `${say('title')} · ${inMyLanguage(site.name)}`,
    latest: { version: site.version, value: settingsOf(site) },
    fields: siteSides(say, stageName),
  });
  const change = useKeptAct(kept, changeSiteEndpoint, [getSiteEndpoint, listSitesEndpoint, launchChecklistEndpoint]);
  const required = [{ required: true, message: say('required') }];
  const own = site.kind !== 'topic';
  const submit = (entry: SettingsEntry): void =>
    change.mutate(
      { params: { siteId: site.siteId }, ifMatch: kept.version, body: patchOf(site.kind, kept.base.value, entry) },
      { onSuccess: () => void message.success(say('saved')) },
    );
  return (
    <KeptForm kept={kept} disabled={!canSave} onFinish={submit}>
      <section className="panel fields field-grid">
        <h2>{say('identity')}</h2>
        <Form.Item label={say('zhName')} name={['name', 'zh']} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={say('enName')} name={['name', 'en']}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item label={say('unit')} name={['unit', 'name']} rules={required}>
          <Input maxLength={200} />
        </Form.Item>
        {unitFields.map((field) => (
          <Form.Item key={field} label={say(field)} name={['unit', field]}>
            <Input maxLength={200} />
          </Form.Item>
        ))}
        <Form.Item label={say('description')} name={['description', 'zh']}>
          <Input.TextArea rows={3} maxLength={1000} />
        </Form.Item>
      </section>
      {own ? (
        <section className="panel fields field-grid">
          <h2>{say('filing')}</h2>
          <Form.Item label={say('domain')} name="domain">
            <Input maxLength={253} />
          </Form.Item>
          <Form.Item label={say('identificationCode')} name="identificationCode">
            <Input maxLength={20} />
          </Form.Item>
          <Form.Item label={say('icp')} name={['filings', 'icp']}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item label={say('police')} name={['filings', 'policeRecord']}>
            <Input maxLength={200} />
          </Form.Item>
          <Form.Item label={say('publicBase')} name="publicBase" extra={say('publicBaseHelp')}>
            <Input maxLength={200} />
          </Form.Item>
        </section>
      ) : null}
      <section className="panel fields field-grid">
        <h2>{say('review')}</h2>
        <Form.Item label={say('chain')} name="reviewChain" extra={say('chainHelp')} rules={required}>
          <Select mode="multiple" options={stages.map((stage) => ({ value: stage, label: stageName(stage) }))} />
        </Form.Item>
        <Form.Item label={say('reviewHours')} name="reviewHours" rules={required}>
          <InputNumber min={1} max={720} precision={0} />
        </Form.Item>
        <Form.Item label={say('indexNumber')} name="indexNumberPattern" rules={required}>
          <Input maxLength={100} />
        </Form.Item>
        <Form.Item label={say('orgCode')} name="orgCode" rules={required}>
          <Input maxLength={40} />
        </Form.Item>
      </section>
      <section className="panel fields field-grid">
        <h2>{say('look')}</h2>
        <Form.Item label={say('colour')} name="colour">
          <Radio.Group options={siteColours.map((colour) => ({ value: colour, label: say(colour) }))} />
        </Form.Item>
        <Form.Item
          label={say('languages')}
          name="languages"
          rules={[{ type: 'array', min: 1, message: say('required') }]}
        >
          <Checkbox.Group
            options={[
              { value: 'zh', label: say('zh') },
              { value: 'en', label: say('en') },
            ]}
          />
        </Form.Item>
        <Form.Item name="showsVisitCount" valuePropName="checked">
          <Checkbox>{say('visitCount')}</Checkbox>
        </Form.Item>
      </section>
      <KeptSave kept={kept} acts={[change]} may={canSave}>
        {say('save')}
      </KeptSave>
    </KeptForm>
  );
};
