/** What Word puts on the clipboard for a short notice with a heading, a list, a table and a person's identity number. */
export const wordClipboard = `<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">
<head><meta http-equiv=Content-Type content="text/html; charset=utf-8"><meta name=Generator content="Microsoft Word 15">
<!--[if gte mso 9]><xml><o:OfficeDocumentSettings><o:AllowPNG/></o:OfficeDocumentSettings></xml><![endif]-->
<style><!-- @font-face {font-family:仿宋; mso-font-charset:134;} p.MsoNormal {mso-style-unhide:no; margin:0cm; text-indent:32pt;} --></style></head>
<body lang=ZH-CN style='tab-interval:21.0pt;word-wrap:break-word'><!--StartFragment-->
<p class=MsoNormal style='mso-outline-level:1'><b><span style='font-size:16.0pt;font-family:黑体;mso-bidi-font-family:黑体'>一、评选范围<span lang=EN-US><o:p></o:p></span></span></b></p>
<p class=MsoNormal style='text-indent:32.0pt;mso-char-indent-count:2.0'><span style='font-size:16.0pt;font-family:仿宋;mso-hansi-font-family:"Times New Roman"'>全市<span style='mso-spacerun:yes'> </span>中小学在职教师均可申报，<span style='font-weight:bold'>名额不超过三十人</span>。<span lang=EN-US><o:p></o:p></span></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings;mso-bidi-font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span style='font-family:仿宋'>师德表现突出；<o:p></o:p></span></p>
<p class=MsoListParagraph style='margin-left:21.0pt;text-indent:-21.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span lang=EN-US style='font-family:Wingdings'><span style='mso-list:Ignore'>l<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span></span><![endif]><span style='font-family:仿宋'>教龄满十年。<o:p></o:p></span></p>
<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0 style='border-collapse:collapse;border:none;mso-border-alt:solid windowtext .5pt;mso-yfti-tbllook:1184'>
 <tr style='mso-yfti-irow:0;mso-yfti-firstrow:yes'>
  <td width=184 colspan=2 valign=top style='width:138.1pt;border:solid windowtext 1.0pt;mso-border-alt:solid windowtext .5pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal align=center style='text-align:center'><b><span style='font-family:仿宋'>推荐人选</span></b><span lang=EN-US><o:p></o:p></span></p></td>
 </tr>
 <tr style='mso-yfti-irow:1;mso-yfti-lastrow:yes'>
  <td width=184 valign=top style='width:138.1pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal><span style='font-family:仿宋'>沈知远<span lang=EN-US><o:p></o:p></span></span></p></td>
  <td width=184 valign=top style='width:138.1pt;padding:0cm 5.4pt 0cm 5.4pt'><p class=MsoNormal><span lang=EN-US style='font-family:"Times New Roman"'>1101051949<span style='mso-spacerun:yes'></span>1231002X<o:p></o:p></span></p></td>
 </tr>
</table>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal align=right style='text-align:right'><span style='font-family:仿宋'>云澜市教育局<span lang=EN-US><o:p></o:p></span></span></p>
<!--EndFragment--></body></html>`;
