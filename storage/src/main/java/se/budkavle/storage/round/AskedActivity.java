package se.budkavle.storage.round;

/** A row of a query: an activity of a status round in one network, with its goal, area and titles. */
public record AskedActivity(
        String roundId,
        String activityId,
        String networkId,
        String goalId,
        String code,
        String title,
        String kind,
        String goalCode,
        String goalTitle,
        String areaId,
        String areaTitle,
        String networkTitle) {}
