-- Finds the few messages that are claimed, or wait for a retry, among many that wait for their time.
create index delivery_claim_ends on delivery (state, claimed_until) where claimed_until is not null;
-- Finds the few messages that have failed among many that wait for their time.
create index delivery_failing on delivery (failures) where failures > 0;
