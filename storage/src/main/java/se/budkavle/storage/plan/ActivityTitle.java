package se.budkavle.storage.plan;

/**
 * A result row with an activity's title, code, goal and network. The row lacks the participating organisations, so that
 * one query reads the activities of a whole plan.
 */
public record ActivityTitle(String id, String goalId, String networkId, String code, String title) {}
