package se.budkavle.bot.web;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Thrown by a controller to answer with status 404 and the page for it, for instance when a link's token is wrong or
 * has expired.
 */
public final class PageNotFound extends ResponseStatusException {

    public PageNotFound() {
        super(HttpStatus.NOT_FOUND);
    }
}
