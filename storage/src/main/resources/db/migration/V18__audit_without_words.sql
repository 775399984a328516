-- The audit log holds ids and counts: what people wrote and the chat's ids of their accounts are taken out of it.
update audit_entry set detail = null where action in ('meeting.cancel', 'round.close');
update audit_entry set detail = (select count(*) from question q where q.round_id = audit_entry.subject) || ' questions'
    where action = 'round.open';
update audit_entry set detail = (select p.id from person p where p.account_id = audit_entry.detail)
    where action in ('setup.give', 'setup.take');
