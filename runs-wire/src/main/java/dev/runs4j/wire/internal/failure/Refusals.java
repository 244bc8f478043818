package dev.runs4j.wire.internal.failure;

import dev.runs4j.ports.error.AuthenticationException;
import dev.runs4j.ports.error.BackendUnavailableException;
import dev.runs4j.ports.error.IndeterminateOutcomeException;
import dev.runs4j.ports.error.InvalidRequestException;
import dev.runs4j.ports.error.PermissionException;
import dev.runs4j.ports.error.QuotaExhaustedException;
import dev.runs4j.ports.error.RateLimitedException;
import java.util.List;

/** From the status of an answer to the exception. */
final class Refusals {

    private static final List<String> NO_MONEY =
            List.of("insufficient_quota", "credit_balance_exhausted", "billing_hard_limit_reached");

    private Refusals() {}

    static FailedAttemptException translate(Refusal refusal) {
        return SwitchedOff.translate(refusal).orElseGet(() -> byStatus(refusal));
    }

    private static FailedAttemptException byStatus(Refusal refusal) {
        return switch (refusal.status()) {
            case 401 -> unauthorised(refusal);
            case 402 -> quota(refusal);
            case 403 -> forbidden(refusal);
            case 404 -> Absences.unknown(refusal);
            case 407 -> refused(refusal, "the proxy wants a credential: ");
            case 408, 409 -> uncertain(refusal);
            case 410 -> Absences.gone(refusal);
            case 429 -> tooMany(refusal);
            default -> byClass(refusal);
        };
    }

    private static FailedAttemptException byClass(Refusal refusal) {
        int kind = refusal.status() / 100;
        if (kind == 3) {
            return Redirects.translate(refusal);
        }
        return kind == 4 ? BadRequests.translate(refusal) : uncertain(refusal);
    }

    /** Nobody knows whether a write was carried out. */
    static FailedAttemptException uncertain(Refusal refusal) {
        return refusal.as(
                FailureKind.UNCERTAIN,
                refusal.subject().operation().isWrite()
                        ? new IndeterminateOutcomeException(
                                refusal.message("failed, and may have been carried out"), refusal.details(), null)
                        : new BackendUnavailableException(refusal.message("failed"), refusal.details(), null));
    }

    private static FailedAttemptException unauthorised(Refusal refusal) {
        if (refusal.body().isAbout("invalid_beta")) {
            return BadRequests.translate(refusal);
        }
        return isQuota(refusal) ? quota(refusal) : refused(refusal, "");
    }

    private static FailedAttemptException refused(Refusal refusal, String who) {
        String fate = "was refused, " + who + "the credential is missing, wrong or worn out";
        return refusal.as(
                FailureKind.REFUSED, new AuthenticationException(refusal.message(fate), refusal.details(), null));
    }

    private static FailedAttemptException forbidden(Refusal refusal) {
        return isQuota(refusal)
                ? quota(refusal)
                : refusal.as(
                        FailureKind.REFUSED,
                        new PermissionException(refusal.message("is not allowed"), refusal.details()));
    }

    private static FailedAttemptException tooMany(Refusal refusal) {
        if (isQuota(refusal)) {
            return quota(refusal);
        }
        return refusal.as(
                FailureKind.RATE_LIMITED,
                new RateLimitedException(
                        refusal.message("came too soon after others"),
                        refusal.asked().orElse(null),
                        refusal.details()));
    }

    private static FailedAttemptException quota(Refusal refusal) {
        return refusal.as(
                FailureKind.QUOTA,
                new QuotaExhaustedException(
                        refusal.message("was refused, the account has no quota or money left"), refusal.details()));
    }

    private static boolean isQuota(Refusal refusal) {
        return NO_MONEY.stream().anyMatch(refusal.body()::isAbout)
                || PlainText.plain(refusal.body().words()).contains("exceeded your current quota");
    }

    static FailedAttemptException invalid(Refusal refusal) {
        return refusal.as(
                FailureKind.REFUSED,
                new InvalidRequestException(
                        refusal.message("was refused"), Complaint.of(refusal.body()), refusal.details()));
    }
}
