/** The REST API that bots call. */
@NullMarked
package se.budkavle.sandbox.rest;

import org.jspecify.annotations.NullMarked;
