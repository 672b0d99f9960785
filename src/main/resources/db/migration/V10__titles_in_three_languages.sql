-- Title, edition and terms of a release and of a source in Spanish and Portuguese, beside the original; null where nobody translated
-- them. Who published is not here: what an institution is called is the same wherever its name stands.

alter table dataset_release add column title_es varchar(300);
alter table dataset_release add column title_pt varchar(300);
alter table dataset_release add column edition_es varchar(200);
alter table dataset_release add column edition_pt varchar(200);
alter table dataset_release add column licence_es varchar(500);
alter table dataset_release add column licence_pt varchar(500);

alter table source add column title_es varchar(500);
alter table source add column title_pt varchar(500);
alter table source add column edition_es varchar(200);
alter table source add column edition_pt varchar(200);
alter table source add column licence_es varchar(500);
alter table source add column licence_pt varchar(500);
