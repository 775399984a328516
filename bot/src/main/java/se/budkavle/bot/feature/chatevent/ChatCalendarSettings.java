package se.budkavle.bot.feature.chatevent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The setting for Discord's calendar of scheduled events, from config/application.yaml.
 *
 * @param events whether the bot creates a scheduled event for each meeting
 */
@ConfigurationProperties("budkavle.calendar")
record ChatCalendarSettings(@DefaultValue("true") boolean events) {}
