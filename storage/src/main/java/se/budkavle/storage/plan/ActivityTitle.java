package se.budkavle.storage.plan;

/**
 * An activity's title, code, goal and network. The organisations that take part are left out, so that one query is
 * enough for a whole plan.
 */
public record ActivityTitle(String id, String goalId, String networkId, String code, String title) {}
