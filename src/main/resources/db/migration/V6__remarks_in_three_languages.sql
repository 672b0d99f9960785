-- Remarks of events, declarations and studies, and two texts of the codebook, in the languages of the product (null: only English).

alter table policy_event rename column note to note_en;
alter table policy_event add column note_es varchar(2000);
alter table policy_event add column note_pt varchar(2000);
alter table declaration rename column note to note_en;
alter table declaration add column note_es varchar(2000);
alter table declaration add column note_pt varchar(2000);
alter table study rename column note to note_en;
alter table study add column note_es varchar(2000);
alter table study add column note_pt varchar(2000);
alter table study rename column design_words to design_words_en;
alter table study add column design_words_es varchar(200);
alter table study add column design_words_pt varchar(200);
alter table kind rename column unit_of_coding to unit_of_coding_en;
alter table kind add column unit_of_coding_es varchar(500);
alter table kind add column unit_of_coding_pt varchar(500);
alter table kind rename column comparable_indicator to comparable_indicator_en;
alter table kind add column comparable_indicator_es varchar(1000);
alter table kind add column comparable_indicator_pt varchar(1000);
