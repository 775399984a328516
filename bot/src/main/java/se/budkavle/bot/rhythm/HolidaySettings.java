package se.budkavle.bot.rhythm;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** Setting for the code of the country whose public holidays the association observes; see config/application.yaml. */
@ConfigurationProperties("budkavle.association")
record HolidaySettings(@DefaultValue("se") String holidays) {}
