<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** The simulator refused a call (then there is a status), or it could not be started or reached. */
final class SeqrError extends \RuntimeException
{
    public function __construct(
        public readonly string $title,
        public readonly string $detail,
        public readonly ?int $status = null,
        public readonly ?string $type = null,
    ) {
        parent::__construct($title . ($status === null ? '' : " ($status)") . ": $detail");
    }
}
