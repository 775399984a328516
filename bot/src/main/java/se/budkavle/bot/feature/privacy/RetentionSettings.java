package se.budkavle.bot.feature.privacy;

import java.time.Period;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import se.budkavle.storage.privacy.RetentionKind;

/**
 * The retention periods of personal data, from config/application.yaml.
 *
 * @param absences how long an absence is kept after the last day of the absence
 * @param feeds how long a revoked calendar feed is kept
 * @param requests how long a declined request for a role is kept
 * @param substitutes how long a request to a substitute is kept after the deadline for the substitute's answer
 * @param votes how long the answers to a poll are kept after the poll was closed
 * @param representatives how long the data about a representative in an arena (an outside body) is kept after the last
 *     day of the assignment
 * @param contributions how long members' contributions to a gathering are kept after the gathering
 * @param audit how long an entry of the audit log is kept
 */
@ConfigurationProperties("budkavle.retention")
record RetentionSettings(
        @DefaultValue("P400D") Period absences,
        @DefaultValue("P30D") Period feeds,
        @DefaultValue("P400D") Period requests,
        @DefaultValue("P400D") Period substitutes,
        @DefaultValue("P400D") Period votes,
        @DefaultValue("P400D") Period representatives,
        @DefaultValue("P400D") Period contributions,
        @DefaultValue("P10Y") Period audit) {

    RetentionSettings {
        for (var kept :
                new Period[] {absences, feeds, requests, substitutes, votes, representatives, contributions, audit}) {
            if (kept.isNegative() || kept.isZero()) {
                throw new IllegalArgumentException("budkavle.retention must keep everything for a day at least");
            }
        }
    }

    Period of(RetentionKind kind) {
        return switch (kind) {
            case ABSENCES -> absences;
            case FEEDS -> feeds;
            case REQUESTS -> requests;
            case SUBSTITUTES -> substitutes;
            case VOTES -> votes;
            case REPRESENTATIVES -> representatives;
            case CONTRIBUTIONS -> contributions;
            case AUDIT -> audit;
        };
    }
}
