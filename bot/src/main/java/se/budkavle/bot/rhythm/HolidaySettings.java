package se.budkavle.bot.rhythm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The country whose public holidays the association keeps, by its code; see config/application.yaml. */
@ConfigurationProperties("budkavle.association")
record HolidaySettings(@DefaultValue("se") String holidays) { }
