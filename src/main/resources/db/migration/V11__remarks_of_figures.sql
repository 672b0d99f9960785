-- A remark that stands with a figure, in the languages of the product (null: only English), and where it can be read up.

alter table observation rename column note to note_en;
alter table observation add column note_es varchar(1000);
alter table observation add column note_pt varchar(1000);
alter table observation add column note_url varchar(1000);
