package se.budkavle.storage.plan;

/** The title of an activity, without its organisations, so that one query reads the titles of a whole plan. */
public record ActivityTitle(String id, String goalId, String networkId, String code, String title) {}
