-- The goal of several years under which a year's goal stands. A coordinator says so, because no document does.
alter table goal add column overall_goal_id varchar(60) references overall_goal (id);
