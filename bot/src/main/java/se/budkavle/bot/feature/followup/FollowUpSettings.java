package se.budkavle.bot.feature.followup;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * The settings for the follow-up, from config/application.yaml.
 *
 * @param publicPage whether everybody can read the web page of the follow-up, without a personal link
 */
@ConfigurationProperties("budkavle.followup")
record FollowUpSettings(@DefaultValue("false") boolean publicPage) {}
