package se.budkavle.storage.plan;

/** An activity by its title, without who takes part in it, so that one query reads those of a whole plan. */
public record ActivityTitle(String id, String goalId, String networkId, String code, String title) { }
