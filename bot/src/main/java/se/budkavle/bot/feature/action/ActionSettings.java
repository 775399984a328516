package se.budkavle.bot.feature.action;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The configuration properties for actions (tasks that were agreed, for example, at a meeting), from
 * config/application.yaml.
 *
 * @param remindsBefore how many working days before the due date the owner is reminded
 * @param remindsAfter how many working days after the due date the owner is reminded of an action that is still open
 */
@ConfigurationProperties("budkavle.action")
record ActionSettings(
        @DefaultValue("3") int remindsBefore,
        @DefaultValue("1") int remindsAfter) {}
