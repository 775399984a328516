-- A substitute stands for one absent member of a meeting; of several that an earlier version let through the first one counts.
update attendance set substitute_id = null, answer = 'NO', version = version + 1
where substitute_id is not null and exists (
    select 1 from attendance other
    where other.meeting_id = attendance.meeting_id and other.substitute_id = attendance.substitute_id
      and other.id < attendance.id);

create unique index attendance_substitute on attendance (meeting_id, substitute_id);
