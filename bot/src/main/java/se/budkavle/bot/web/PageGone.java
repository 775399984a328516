package se.budkavle.bot.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Thrown by a controller to respond with status 410 and an error page, because a link was valid but has expired. */
public final class PageGone extends ResponseStatusException {

    public PageGone() {
        super(HttpStatus.GONE);
    }
}
