package se.budkavle.storage.plan;

/**
 * A result row with an activity's title, code, goal and network. The row omits the participating organisations, so that
 * one query can read the activities of a whole plan.
 */
public record ActivityTitle(String id, String goalId, String networkId, String code, String title) {}
