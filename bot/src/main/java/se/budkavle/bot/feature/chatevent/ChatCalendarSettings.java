package se.budkavle.bot.feature.chatevent;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings of the chat's calendar; see config/application.yaml.
 *
 * @param events whether meetings are shown in the chat's calendar
 */
@ConfigurationProperties("budkavle.calendar")
record ChatCalendarSettings(@DefaultValue("true") boolean events) {}
