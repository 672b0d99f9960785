-- What is still to be checked about a row, for whoever edits the workbook; no reader sees it. A remark for readers stays in note.

alter table instrument add column editor_note varchar(2000);
alter table policy_event add column editor_note varchar(2000);
alter table declaration add column editor_note varchar(2000);
alter table study add column editor_note varchar(2000);
alter table context_fact add column editor_note varchar(2000);
