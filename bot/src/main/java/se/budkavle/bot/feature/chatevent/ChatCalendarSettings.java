package se.budkavle.bot.feature.chatevent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of Discord's calendar of scheduled events; see config/application.yaml.
 *
 * @param events whether meetings are shown as scheduled events
 */
@ConfigurationProperties("budkavle.calendar")
record ChatCalendarSettings(@DefaultValue("true") boolean events) {}
