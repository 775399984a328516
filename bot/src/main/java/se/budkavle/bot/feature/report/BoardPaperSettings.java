package se.budkavle.bot.feature.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings for the board paper (the board's summary of the status rounds); see config/application.yaml.
 *
 * @param boardNetwork the id of the board's network; empty if the board has no network. Users can add the paper to the
 *     documents of this network's next meeting.
 */
@ConfigurationProperties("budkavle.report")
record BoardPaperSettings(@DefaultValue("") String boardNetwork) {}
