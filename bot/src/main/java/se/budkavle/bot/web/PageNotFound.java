package se.budkavle.bot.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/** Thrown by a controller to respond with status 404 and an error page, for example when a link's token is wrong. */
public final class PageNotFound extends ResponseStatusException {

    public PageNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
