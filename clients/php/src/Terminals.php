<?php

declare(strict_types=1);

namespace SeqrSandbox;

/** The terminals of one sandbox, and their merchants. A new sandbox has SEQR's public test terminals. */
final class Terminals
{
    /** @internal */
    public function __construct(private readonly Control $control)
    {
    }

    /** @return list<array<string, mixed>> */
    public function list(): array
    {
        return $this->control->items('/sandbox/terminals');
    }

    /** @param array<string, mixed> $settings Such as password, id, name and kind. */
    public function create(array $settings): array
    {
        return $this->control->request('POST', '/sandbox/terminals', Values::members($settings));
    }

    /** @param array<string, mixed> $settings What is left out stays as it is. */
    public function change(string $id, array $settings): array
    {
        return $this->control->request('PATCH', '/sandbox/terminals/' . Values::named($id, "A terminal's id"), Values::members($settings));
    }
}
