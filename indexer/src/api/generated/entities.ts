// GENERATED from schema.graphql by scripts/gen/apiEntities.ts. Do not edit.

export const entityEnums = {
  "ListingStatus": {
    "description": "Where a listing stands. WITHDRAWN and REMOVED are final.",
    "values": {
      "PENDING": "Waiting for its first version's period to end.",
      "LISTED": "Accepted; stays listed while it is disputed.",
      "EXITING": "Its owner announced that it leaves.",
      "WITHDRAWN": "It left; the deposit went back.",
      "REMOVED": "A dispute removed it."
    }
  },
  "VersionStatus": {
    "description": "Where one immutable version of a listing stands.",
    "values": {
      "PENDING": "Waiting for its period to end.",
      "ACTIVE": "The listing's current version.",
      "SUPERSEDED": "A newer version replaced it, or its listing left.",
      "REJECTED": "A dispute refused it while it was pending, or its listing left or was removed.",
      "REVOKED": "A dispute removed it while it was active."
    }
  },
  "Ruling": {
    "description": "What a dispute ended in.",
    "values": {
      "UNDECIDED": "Too few votes, or a tie.",
      "KEEP": "The version stays.",
      "REMOVE": "The version goes."
    }
  },
  "Choice": {
    "description": "What a juror voted for.",
    "values": {
      "KEEP": "The version stays.",
      "REMOVE": "The version goes."
    }
  },
  "VoteStatus": {
    "description": "How far a juror's vote is.",
    "values": {
      "COMMITTED": "Sealed; nobody knows the choice.",
      "REVEALED": "Opened and counted.",
      "CLAIMED": "Settled: bond and reward went to the juror."
    }
  },
  "AppealOutcome": {
    "description": "What became of an appeal.",
    "values": {
      "OPEN": "The Governor has not decided.",
      "OVERTURNED": "The first ruling was overturned.",
      "FAILED": "The first ruling stands."
    }
  },
  "ProposalStatus": {
    "description": "What a proposal's log has said of it; whether it is active, defeated or expired follows from votes and time.",
    "values": {
      "CREATED": "Created; votes and time decide.",
      "QUEUED": "Waiting in the timelock.",
      "EXECUTED": "Carried out.",
      "CANCELED": "Cancelled by its proposer or vetoed in the timelock."
    }
  },
  "PowerKind": {
    "description": "What a power checkpoint measures.",
    "values": {
      "VOTES": "Votes delegated to the account.",
      "UNITS": "The account's own units.",
      "TOTAL": "Units of everybody; the account is empty."
    }
  },
  "TransferDirection": {
    "description": "Which way treasury tokens went.",
    "values": {
      "IN": "Into the treasury.",
      "OUT": "Out of the treasury."
    }
  },
  "GuardianActionKind": {
    "description": "What a guardian did.",
    "values": {
      "APPOINTED": "The guardian came to exist.",
      "VETOED": "It cancelled a queued operation.",
      "RENOUNCED": "It gave its role back."
    }
  },
  "ReputationRole": {
    "description": "What somebody has a reputation as. Raters have none: rating gives no points.",
    "values": {
      "PUBLISHER": "Owns listings.",
      "BACKER": "Vouches for versions.",
      "JUROR": "Votes in disputes.",
      "CHALLENGER": "Opens disputes.",
      "DELEGATE": "Votes on proposals.",
      "TOTAL": "All of these together; never of a single component."
    }
  },
  "ReputationKind": {
    "description": "What changed a reputation. Tokens are rounded down to whole ones, then multiplied.",
    "values": {
      "VOTE_COHERENT": "As a juror, voted as the final ruling: +1 point per token of weight.",
      "VOTE_INCOHERENT": "As a juror, voted against the final ruling, KEEP or REMOVE: −2 points per token of weight.",
      "VOTE_UNREVEALED": "As a juror, sealed a vote and never opened it, whatever the ruling: −3 points per token of weight.",
      "VOUCH_SLASHED": "As a backer, stood behind a version that was removed: −5 points per token of loss.",
      "VOUCH_SURVIVED": "As a backer, stood behind a version that a final ruling kept: +1 point per token vouched.",
      "LISTING_ACCEPTED": "As a publisher, had a listing's first version accepted: +1 point per token of its minimum deposit.",
      "VERSION_REMOVED": "As a publisher, had a version removed by a final ruling: −5 points per token of its listing's minimum deposit.",
      "CHALLENGE_WON": "As a challenger, was right in the end: +1 point per token of S.",
      "CHALLENGE_LOST": "As a challenger, was wrong in the end: −1 point per token of S.",
      "PROPOSAL_VOTED": "As a delegate, voted on a proposal: +1 point, once per proposal."
    }
  }
}

/** By table name. */
export const entityTables = {
  "head": {
    "type": "Head",
    "description": "The block up to which the index is true. One row, id `head`.",
    "columns": {
      "id": {
        "description": "Always `head`.",
        "notNull": true
      },
      "height": {
        "description": "Block number.",
        "notNull": true
      },
      "hash": {
        "description": "Block hash.",
        "notNull": true,
        "type": "Bytes32"
      },
      "timestamp": {
        "description": "Block time, unix seconds.",
        "notNull": true,
        "type": "Timestamp"
      },
      "finalized": {
        "description": "Block number that can no longer be reorganised away.",
        "notNull": true
      },
      "total_units": {
        "description": "Units of everybody now.",
        "notNull": true,
        "type": "Amount"
      },
      "bonded": {
        "description": "All vote bonds held.",
        "notNull": true,
        "type": "Amount"
      },
      "supply": {
        "description": "Token supply.",
        "notNull": true,
        "type": "Amount"
      },
      "treasury": {
        "description": "Tokens of the treasury.",
        "notNull": true,
        "type": "Amount"
      },
      "quorum_numerator": {
        "description": "The Governor's quorum share in percent.",
        "notNull": true
      },
      "state_sum": {
        "description": "What the state hash is made of: 128 hexadecimal digits, the sum of the digests of all rows.",
        "notNull": true
      }
    },
    "relations": {
      "parameters_id": {
        "field": "parameters",
        "description": "The parameter set in force.",
        "notNull": false
      }
    },
    "backward": {}
  },
  "account": {
    "type": "Account",
    "description": "Anybody who ever did something here, by address.",
    "columns": {
      "id": {
        "description": "Lower-case address.",
        "notNull": true,
        "type": "Address"
      },
      "balance": {
        "description": "Wallet tokens.",
        "notNull": true,
        "type": "Amount"
      },
      "free": {
        "description": "Stake that is free to vouch, bond or unbond.",
        "notNull": true,
        "type": "Amount"
      },
      "recorded": {
        "description": "Vouched plus releasing over all positions.",
        "notNull": true,
        "type": "Amount"
      },
      "units": {
        "description": "Voting balance: free plus recorded.",
        "notNull": true,
        "type": "Amount"
      },
      "effective": {
        "description": "Units less what slashes that nobody has settled yet will take, base units.",
        "notNull": true,
        "type": "Amount"
      },
      "votes": {
        "description": "Votes delegated to it.",
        "notNull": true,
        "type": "Amount"
      },
      "claimable_staking": {
        "description": "Claimable in Staking: rewards and bounties.",
        "notNull": true,
        "type": "Amount"
      },
      "claimable_registry": {
        "description": "Claimable in the registry: deposits.",
        "notNull": true,
        "type": "Amount"
      },
      "claimable_court": {
        "description": "Claimable in the court: stakes and juror rewards.",
        "notNull": true,
        "type": "Amount"
      },
      "bonded": {
        "description": "Vote bonds held in open or unclaimed disputes.",
        "notNull": true,
        "type": "Amount"
      },
      "unbonding": {
        "description": "Tokens in unbonding tickets.",
        "notNull": true,
        "type": "Amount"
      },
      "rating_count": {
        "description": "How many listings it rates now.",
        "notNull": true
      },
      "rating_weight": {
        "description": "What its live ratings count together, base units of stake: orders raters.",
        "notNull": true,
        "type": "Amount"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "delegate_id": {
        "field": "delegate",
        "description": "Whom it delegates its units to; empty for nobody.",
        "notNull": false,
        "key": "Address"
      }
    },
    "backward": {
      "listing.owner_id": {
        "field": "listings",
        "description": "Listings it owns.",
        "single": false
      },
      "position.account_id": {
        "field": "positions",
        "description": "What it vouches for.",
        "single": false
      },
      "release_ticket.account_id": {
        "field": "releaseTickets",
        "description": "Its releases under way or done.",
        "single": false
      },
      "unbond_ticket.account_id": {
        "field": "unbondTickets",
        "description": "Its unbonding tickets.",
        "single": false
      },
      "vote.voter_id": {
        "field": "disputeVotes",
        "description": "Its votes in disputes.",
        "single": false
      },
      "dispute.challenger_id": {
        "field": "challenges",
        "description": "Disputes it opened.",
        "single": false
      },
      "ballot.voter_id": {
        "field": "ballots",
        "description": "Its ballots on proposals.",
        "single": false
      },
      "rating.rater_id": {
        "field": "ratings",
        "description": "Its ratings.",
        "single": false
      },
      "reputation.account_id": {
        "field": "reputations",
        "description": "Its reputation in each role and in all, where it has any.",
        "single": false
      },
      "reputation_entry.account_id": {
        "field": "reputationEntries",
        "description": "What its reputation is made of.",
        "single": false
      },
      "account.delegate_id": {
        "field": "delegators",
        "description": "Accounts that delegate to it.",
        "single": false
      }
    }
  },
  "listing": {
    "type": "Listing",
    "description": "Something one can use, kept by its owner in immutable versions.",
    "columns": {
      "id": {
        "description": "listingId.",
        "notNull": true,
        "type": "Bytes32"
      },
      "salt": {
        "description": "The salt its id was made with.",
        "notNull": true,
        "type": "Bytes32"
      },
      "status": {
        "description": "Where it stands.",
        "notNull": true,
        "type": "ListingStatus"
      },
      "deposit": {
        "description": "Deposit in base units, without what is in a dispute's escrow.",
        "notNull": true,
        "type": "Amount"
      },
      "min_deposit": {
        "description": "The minimum deposit when it was submitted.",
        "notNull": true,
        "type": "Amount"
      },
      "exit_ready_at": {
        "description": "When an announced exit is due; empty when none is.",
        "notNull": false,
        "type": "Timestamp"
      },
      "version_count": {
        "description": "How many versions it has.",
        "notNull": true
      },
      "dispute_count": {
        "description": "How many disputes it had.",
        "notNull": true
      },
      "backing": {
        "description": "Stake that backs the shown version now: the pool's active amount.",
        "notNull": true,
        "type": "Amount"
      },
      "grade": {
        "description": "Quality from 0 to 100 by its raters' stake, ⌊25 · gradeSum / gradeWeight⌋; empty while nobody with stake has rated it.",
        "notNull": false
      },
      "grade_weight": {
        "description": "What all its live ratings count together, base units of stake.",
        "notNull": true,
        "type": "Amount"
      },
      "grade_sum": {
        "description": "Sum over its live ratings of what they count times (score − 1), base units of stake.",
        "notNull": true,
        "type": "Amount"
      },
      "submitted_at": {
        "description": "When it was submitted.",
        "notNull": true,
        "type": "Timestamp"
      },
      "listed_at": {
        "description": "When its first version was accepted; empty before.",
        "notNull": false,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "owner_id": {
        "field": "owner",
        "description": "Who submitted it and may change it.",
        "notNull": true,
        "key": "Address"
      },
      "current_version_id": {
        "field": "currentVersion",
        "description": "The ACTIVE version; when none ever was, empty.",
        "notNull": false,
        "key": "Bytes32"
      },
      "pending_version_id": {
        "field": "pendingVersion",
        "description": "The PENDING version, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "shown_version_id": {
        "field": "shownVersion",
        "description": "The version that a visitor should see: current, else pending, else the last one.",
        "notNull": false,
        "key": "Bytes32"
      },
      "open_dispute_id": {
        "field": "openDispute",
        "description": "The open dispute, if any.",
        "notNull": false,
        "key": "Bytes32"
      }
    },
    "backward": {
      "version.listing_id": {
        "field": "versions",
        "description": "All versions.",
        "single": false
      },
      "dispute.listing_id": {
        "field": "disputes",
        "description": "All disputes.",
        "single": false
      },
      "rating.listing_id": {
        "field": "ratings",
        "description": "All ratings.",
        "single": false
      },
      "grade_point.listing_id": {
        "field": "gradePoints",
        "description": "How its grade came to be what it is.",
        "single": false
      },
      "activity.listing_id": {
        "field": "activities",
        "description": "What happened to it.",
        "single": false
      }
    }
  },
  "version": {
    "type": "Version",
    "description": "One immutable content of a listing.",
    "columns": {
      "id": {
        "description": "versionId.",
        "notNull": true,
        "type": "Bytes32"
      },
      "index": {
        "description": "0 for the first.",
        "notNull": true
      },
      "status": {
        "description": "Where it stands.",
        "notNull": true,
        "type": "VersionStatus"
      },
      "content_hash": {
        "description": "SHA-256 of the card's bytes.",
        "notNull": true,
        "type": "Bytes32"
      },
      "uri": {
        "description": "A hint where the bytes are.",
        "notNull": true
      },
      "pending_ends_at": {
        "description": "When its pending period ends or ended.",
        "notNull": true,
        "type": "Timestamp"
      },
      "proposed_at": {
        "description": "When it was proposed.",
        "notNull": true,
        "type": "Timestamp"
      },
      "activated_at": {
        "description": "When it became active; empty when it never was.",
        "notNull": false,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "listing_id": {
        "field": "listing",
        "description": "Its listing.",
        "notNull": true,
        "key": "Bytes32"
      },
      "parameters_id": {
        "field": "parameters",
        "description": "The parameter set it was created under.",
        "notNull": true
      }
    },
    "backward": {
      "pool.version_id": {
        "field": "pool",
        "description": "Its backers' pool.",
        "single": true
      },
      "dispute.version_id": {
        "field": "disputes",
        "description": "Its disputes.",
        "single": false
      }
    }
  },
  "pool": {
    "type": "Pool",
    "description": "What all backers of a version have at stake.",
    "columns": {
      "id": {
        "description": "versionId.",
        "notNull": true,
        "type": "Bytes32"
      },
      "total": {
        "description": "Vouched plus releasing: what can be slashed.",
        "notNull": true,
        "type": "Amount"
      },
      "active": {
        "description": "Vouched without releasing: what earns. Shown as backing.",
        "notNull": true,
        "type": "Amount"
      },
      "slashed": {
        "description": "Whether a REMOVE ruling slashed it; then it is closed for ever.",
        "notNull": true
      },
      "slash_bps": {
        "description": "Share taken by the slash, bps; 0 before.",
        "notNull": true
      },
      "slash_amount": {
        "description": "What the slash takes in all.",
        "notNull": true,
        "type": "Amount"
      },
      "collected": {
        "description": "Losses settled so far.",
        "notNull": true,
        "type": "Amount"
      },
      "acc": {
        "description": "Reward index: base units per active unit, times 1e18.",
        "notNull": true,
        "type": "Amount"
      },
      "rewards": {
        "description": "Rewards received and not harvested yet.",
        "notNull": true,
        "type": "Amount"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "version_id": {
        "field": "version",
        "description": "Its version.",
        "notNull": true,
        "key": "Bytes32"
      }
    },
    "backward": {
      "pool_funding.pool_id": {
        "field": "fundings",
        "description": "What it was given.",
        "single": false
      },
      "position.pool_id": {
        "field": "positions",
        "description": "Who backs it.",
        "single": false
      }
    }
  },
  "pool_funding": {
    "type": "PoolFunding",
    "description": "A reward given to the backers of a version.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "amount": {
        "description": "Base units.",
        "notNull": true,
        "type": "Amount"
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "pool_id": {
        "field": "pool",
        "description": "The pool.",
        "notNull": true,
        "key": "Bytes32"
      },
      "funder_id": {
        "field": "funder",
        "description": "Who gave it; the court for a KEEP ruling.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "position": {
    "type": "Position",
    "description": "What an account has at stake behind one version.",
    "columns": {
      "id": {
        "description": "`<account>-<versionId>`.",
        "notNull": true
      },
      "vouched": {
        "description": "Earning and slashable.",
        "notNull": true,
        "type": "Amount"
      },
      "releasing": {
        "description": "Leaving: slashable, not earning.",
        "notNull": true,
        "type": "Amount"
      },
      "reward_index": {
        "description": "The pool's reward index up to which it was paid.",
        "notNull": true,
        "type": "Amount"
      },
      "harvested": {
        "description": "All it ever harvested here.",
        "notNull": true,
        "type": "Amount"
      },
      "loss": {
        "description": "What a slash took from it.",
        "notNull": true,
        "type": "Amount"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Whose.",
        "notNull": true,
        "key": "Address"
      },
      "version_id": {
        "field": "version",
        "description": "Behind which version.",
        "notNull": true,
        "key": "Bytes32"
      },
      "pool_id": {
        "field": "pool",
        "description": "Its pool.",
        "notNull": true,
        "key": "Bytes32"
      }
    },
    "backward": {
      "release_ticket.position_id": {
        "field": "releaseTickets",
        "description": "Its releases under way or done.",
        "single": false
      }
    }
  },
  "release_ticket": {
    "type": "ReleaseTicket",
    "description": "A release of vouched stake.",
    "columns": {
      "id": {
        "description": "Ticket number.",
        "notNull": true
      },
      "amount": {
        "description": "Base units; stays as it was when completed or void.",
        "notNull": true,
        "type": "Amount"
      },
      "ready_at": {
        "description": "When it may be completed.",
        "notNull": true,
        "type": "Timestamp"
      },
      "completed": {
        "description": "It returned to free stake.",
        "notNull": true
      },
      "void": {
        "description": "A slash settled it instead.",
        "notNull": true
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "position_id": {
        "field": "position",
        "description": "The position it leaves.",
        "notNull": true
      },
      "account_id": {
        "field": "account",
        "description": "Whose.",
        "notNull": true,
        "key": "Address"
      },
      "version_id": {
        "field": "version",
        "description": "From behind which version.",
        "notNull": true,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "unbond_ticket": {
    "type": "UnbondTicket",
    "description": "Stake on its way back to the wallet.",
    "columns": {
      "id": {
        "description": "Ticket number.",
        "notNull": true
      },
      "amount": {
        "description": "Base units.",
        "notNull": true,
        "type": "Amount"
      },
      "ready_at": {
        "description": "When it may be withdrawn.",
        "notNull": true,
        "type": "Timestamp"
      },
      "withdrawn": {
        "description": "It was paid.",
        "notNull": true
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Whose.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "dispute": {
    "type": "Dispute",
    "description": "A challenge of a version, decided by stakers.",
    "columns": {
      "id": {
        "description": "disputeId.",
        "notNull": true,
        "type": "Bytes32"
      },
      "ordinal": {
        "description": "How many disputes that version had before.",
        "notNull": true
      },
      "stake": {
        "description": "S: what each side has at stake.",
        "notNull": true,
        "type": "Amount"
      },
      "quorum": {
        "description": "Least revealed weight for a ruling.",
        "notNull": true,
        "type": "Amount"
      },
      "units_at_opening": {
        "description": "Units of everybody when it was opened.",
        "notNull": true,
        "type": "Amount"
      },
      "opened_at": {
        "description": "When it was opened.",
        "notNull": true,
        "type": "Timestamp"
      },
      "commit_ends_at": {
        "description": "End of sealing, start of revealing.",
        "notNull": true,
        "type": "Timestamp"
      },
      "reveal_ends_at": {
        "description": "End of revealing.",
        "notNull": true,
        "type": "Timestamp"
      },
      "appeal_ends_at": {
        "description": "End of the time to appeal.",
        "notNull": true,
        "type": "Timestamp"
      },
      "committed_weight": {
        "description": "Weight of all sealed votes.",
        "notNull": true,
        "type": "Amount"
      },
      "committed_votes": {
        "description": "Number of sealed votes.",
        "notNull": true
      },
      "revealed_votes": {
        "description": "Number of revealed votes.",
        "notNull": true
      },
      "keep_weight": {
        "description": "Revealed weight for keep.",
        "notNull": true,
        "type": "Amount"
      },
      "remove_weight": {
        "description": "Revealed weight for remove.",
        "notNull": true,
        "type": "Amount"
      },
      "committed_bonds": {
        "description": "All bonds.",
        "notNull": true,
        "type": "Amount"
      },
      "keep_bonds": {
        "description": "Bonds of keep votes.",
        "notNull": true,
        "type": "Amount"
      },
      "remove_bonds": {
        "description": "Bonds of remove votes.",
        "notNull": true,
        "type": "Amount"
      },
      "tallied": {
        "description": "Whether the first ruling was counted.",
        "notNull": true
      },
      "ruling": {
        "description": "The first ruling, and once resolved the final one; empty before the tally.",
        "notNull": false,
        "type": "Ruling"
      },
      "first_ruling": {
        "description": "The first ruling; empty before the tally.",
        "notNull": false,
        "type": "Ruling"
      },
      "resolved": {
        "description": "Whether it is settled.",
        "notNull": true
      },
      "resolved_at": {
        "description": "When it was settled; empty before.",
        "notNull": false,
        "type": "Timestamp"
      },
      "appealed": {
        "description": "Whether an appeal was posted.",
        "notNull": true
      },
      "burned": {
        "description": "Burned of the two stakes at settlement.",
        "notNull": true,
        "type": "Amount"
      },
      "returned": {
        "description": "Returned to the listing's deposit.",
        "notNull": true,
        "type": "Amount"
      },
      "pool_reward": {
        "description": "Given to the version's backers.",
        "notNull": true,
        "type": "Amount"
      },
      "voter_pool": {
        "description": "Given to the winning jurors.",
        "notNull": true,
        "type": "Amount"
      },
      "winning_weight": {
        "description": "Weight that shares the voter pool.",
        "notNull": true,
        "type": "Amount"
      },
      "bonds_burned": {
        "description": "Bonds burned at settlement.",
        "notNull": true,
        "type": "Amount"
      },
      "losers_refund": {
        "description": "Losing bonds that are given back.",
        "notNull": true,
        "type": "Amount"
      },
      "escrow": {
        "description": "What is still held for jurors and parties (S twice and an appeal's bond while open; unclaimed rewards after).",
        "notNull": true,
        "type": "Amount"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "version_id": {
        "field": "version",
        "description": "The challenged version.",
        "notNull": true,
        "key": "Bytes32"
      },
      "listing_id": {
        "field": "listing",
        "description": "Its listing.",
        "notNull": true,
        "key": "Bytes32"
      },
      "challenger_id": {
        "field": "challenger",
        "description": "Who challenged.",
        "notNull": true,
        "key": "Address"
      },
      "owner_id": {
        "field": "owner",
        "description": "Who owned the listing.",
        "notNull": true,
        "key": "Address"
      },
      "parameters_id": {
        "field": "parameters",
        "description": "The parameter set its shares come from.",
        "notNull": true
      }
    },
    "backward": {
      "appeal.dispute_id": {
        "field": "appeal",
        "description": "Its appeal, if any.",
        "single": true
      },
      "vote.dispute_id": {
        "field": "votes",
        "description": "Votes.",
        "single": false
      },
      "evidence.dispute_id": {
        "field": "evidence",
        "description": "Evidence.",
        "single": false
      }
    }
  },
  "evidence": {
    "type": "Evidence",
    "description": "Bytes that somebody brought before the court.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "content_hash": {
        "description": "SHA-256 of the bytes.",
        "notNull": true,
        "type": "Bytes32"
      },
      "uri": {
        "description": "A hint where the bytes are.",
        "notNull": true
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "dispute_id": {
        "field": "dispute",
        "description": "The dispute.",
        "notNull": true,
        "key": "Bytes32"
      },
      "party_id": {
        "field": "party",
        "description": "Who brought it.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "vote": {
    "type": "Vote",
    "description": "A juror's vote in a dispute.",
    "columns": {
      "id": {
        "description": "`<disputeId>-<voter>`.",
        "notNull": true
      },
      "commitment": {
        "description": "The seal.",
        "notNull": true,
        "type": "Bytes32"
      },
      "weight": {
        "description": "Weight, fixed at the first seal, base units of stake.",
        "notNull": true,
        "type": "Amount"
      },
      "bond": {
        "description": "Bond locked for it.",
        "notNull": true,
        "type": "Amount"
      },
      "status": {
        "description": "How far it is.",
        "notNull": true,
        "type": "VoteStatus"
      },
      "choice": {
        "description": "The choice; empty until revealed.",
        "notNull": false,
        "type": "Choice"
      },
      "bond_returned": {
        "description": "Bond that came back.",
        "notNull": true,
        "type": "Amount"
      },
      "reward": {
        "description": "Reward.",
        "notNull": true,
        "type": "Amount"
      },
      "committed_at": {
        "description": "When it was first sealed.",
        "notNull": true,
        "type": "Timestamp"
      },
      "revealed_at": {
        "description": "When it was revealed; empty before.",
        "notNull": false,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "dispute_id": {
        "field": "dispute",
        "description": "The dispute.",
        "notNull": true,
        "key": "Bytes32"
      },
      "voter_id": {
        "field": "voter",
        "description": "The juror.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "appeal": {
    "type": "Appeal",
    "description": "An appeal to the Governor.",
    "columns": {
      "id": {
        "description": "disputeId.",
        "notNull": true,
        "type": "Bytes32"
      },
      "bond": {
        "description": "Bond A.",
        "notNull": true,
        "type": "Amount"
      },
      "deadline": {
        "description": "The latest time at which an overturn can be executed.",
        "notNull": true,
        "type": "Timestamp"
      },
      "outcome": {
        "description": "What became of it.",
        "notNull": true,
        "type": "AppealOutcome"
      },
      "paid": {
        "description": "Credited when settled.",
        "notNull": true,
        "type": "Amount"
      },
      "burned": {
        "description": "Burned when settled.",
        "notNull": true,
        "type": "Amount"
      },
      "at": {
        "description": "When it was posted.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "dispute_id": {
        "field": "dispute",
        "description": "The dispute.",
        "notNull": true,
        "key": "Bytes32"
      },
      "appellant_id": {
        "field": "appellant",
        "description": "Who posted it.",
        "notNull": true,
        "key": "Address"
      },
      "proposal_id": {
        "field": "proposal",
        "description": "The Governor's proposal that decides it.",
        "notNull": false,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "proposal": {
    "type": "Proposal",
    "description": "A proposal in the Governor.",
    "columns": {
      "id": {
        "description": "Lower-case hex of the Governor's proposal id, 0x and 64 digits.",
        "notNull": true,
        "type": "Bytes32"
      },
      "number": {
        "description": "The Governor's proposal id as a decimal number.",
        "notNull": true,
        "type": "Amount"
      },
      "description": {
        "description": "What it says.",
        "notNull": true
      },
      "vote_start": {
        "description": "When votes are counted from, unix seconds: balances at this time vote.",
        "notNull": true,
        "type": "Timestamp"
      },
      "vote_end": {
        "description": "When voting ends, extensions included.",
        "notNull": true,
        "type": "Timestamp"
      },
      "status": {
        "description": "What the log said of it.",
        "notNull": true,
        "type": "ProposalStatus"
      },
      "eta": {
        "description": "When it may be executed; empty before it is queued.",
        "notNull": false,
        "type": "Timestamp"
      },
      "for_votes": {
        "description": "Votes for.",
        "notNull": true,
        "type": "Amount"
      },
      "against_votes": {
        "description": "Votes against.",
        "notNull": true,
        "type": "Amount"
      },
      "abstain_votes": {
        "description": "Abstentions.",
        "notNull": true,
        "type": "Amount"
      },
      "operation_id": {
        "description": "The timelock's operation id; it follows from the proposal and is known before it is queued.",
        "notNull": true,
        "type": "Bytes32"
      },
      "created_at": {
        "description": "When it was created.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "proposer_id": {
        "field": "proposer",
        "description": "Who proposed it.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {
      "proposal_action.proposal_id": {
        "field": "actions",
        "description": "What it would call.",
        "single": false
      },
      "ballot.proposal_id": {
        "field": "ballots",
        "description": "Who voted how.",
        "single": false
      },
      "appeal.proposal_id": {
        "field": "appeal",
        "description": "The appeal it decides, if any.",
        "single": false
      }
    }
  },
  "proposal_action": {
    "type": "ProposalAction",
    "description": "One call of a proposal.",
    "columns": {
      "id": {
        "description": "`<proposalId>-<index>`.",
        "notNull": true
      },
      "index": {
        "description": "Order, from 0.",
        "notNull": true
      },
      "target": {
        "description": "Contract called.",
        "notNull": true,
        "type": "Address"
      },
      "value": {
        "description": "Wei sent.",
        "notNull": true,
        "type": "Amount"
      },
      "calldata": {
        "description": "Call data, hex.",
        "notNull": true
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "proposal_id": {
        "field": "proposal",
        "description": "The proposal.",
        "notNull": true,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "ballot": {
    "type": "Ballot",
    "description": "A vote on a proposal; several fractional ones of a voter add up.",
    "columns": {
      "id": {
        "description": "`<proposalId>-<voter>`.",
        "notNull": true
      },
      "for_votes": {
        "description": "Weight for.",
        "notNull": true,
        "type": "Amount"
      },
      "against_votes": {
        "description": "Weight against.",
        "notNull": true,
        "type": "Amount"
      },
      "abstain_votes": {
        "description": "Weight abstaining.",
        "notNull": true,
        "type": "Amount"
      },
      "reason": {
        "description": "The reason given last.",
        "notNull": true
      },
      "at": {
        "description": "When it was cast last.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "proposal_id": {
        "field": "proposal",
        "description": "The proposal.",
        "notNull": true,
        "key": "Bytes32"
      },
      "voter_id": {
        "field": "voter",
        "description": "The voter.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "delegation": {
    "type": "Delegation",
    "description": "A change of an account's delegate.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "delegator_id": {
        "field": "delegator",
        "description": "Whose votes.",
        "notNull": true,
        "key": "Address"
      },
      "from_id": {
        "field": "from",
        "description": "Who had them; empty for nobody.",
        "notNull": false,
        "key": "Address"
      },
      "to_id": {
        "field": "to",
        "description": "Who has them; empty for nobody.",
        "notNull": false,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "power_checkpoint": {
    "type": "PowerCheckpoint",
    "description": "Voting power at the end of a second; holds until the next one of the same kind and account.",
    "columns": {
      "id": {
        "description": "`<kind>-<account or total>-<timepoint>`.",
        "notNull": true
      },
      "kind": {
        "description": "What it measures.",
        "notNull": true,
        "type": "PowerKind"
      },
      "timepoint": {
        "description": "Unix seconds.",
        "notNull": true,
        "type": "Timestamp"
      },
      "value": {
        "description": "Base units.",
        "notNull": true,
        "type": "Amount"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Whose; empty for TOTAL.",
        "notNull": false,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "rating": {
    "type": "Rating",
    "description": "The live rating of a rater for a listing.",
    "columns": {
      "id": {
        "description": "`<listingId>-<rater>`.",
        "notNull": true
      },
      "score": {
        "description": "1 to 5.",
        "notNull": true
      },
      "weight": {
        "description": "Weight the event gave, base units of stake.",
        "notNull": true,
        "type": "Amount"
      },
      "counted": {
        "description": "What it counts now, base units of stake: the least of its weight and its rater's effective stake.",
        "notNull": true,
        "type": "Amount"
      },
      "content_hash": {
        "description": "SHA-256 of the statement; zero hash for none.",
        "notNull": true,
        "type": "Bytes32"
      },
      "uri": {
        "description": "A hint where the statement is.",
        "notNull": true
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "listing_id": {
        "field": "listing",
        "description": "The listing.",
        "notNull": true,
        "key": "Bytes32"
      },
      "version_id": {
        "field": "version",
        "description": "The version that was active then.",
        "notNull": true,
        "key": "Bytes32"
      },
      "rater_id": {
        "field": "rater",
        "description": "Who.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "grade_point": {
    "type": "GradePoint",
    "description": "A listing's grade at the end of a block that changed it, or the weight behind it; holds until the next one of the listing.",
    "columns": {
      "id": {
        "description": "`<listingId>-<block>`, the block padded to ten digits: sorts as the log does.",
        "notNull": true
      },
      "grade": {
        "description": "Quality from 0 to 100 from here on; empty when no stake is behind it any more.",
        "notNull": false
      },
      "weight": {
        "description": "What all live ratings count together from here on, base units of stake.",
        "notNull": true,
        "type": "Amount"
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "listing_id": {
        "field": "listing",
        "description": "The listing.",
        "notNull": true,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "reputation": {
    "type": "Reputation",
    "description": "An account's reputation in one role, or in all together. A record of conduct; it moves no money.",
    "columns": {
      "id": {
        "description": "`<account>-<role>`.",
        "notNull": true
      },
      "role": {
        "description": "In which role.",
        "notNull": true,
        "type": "ReputationRole"
      },
      "points": {
        "description": "Points as of the epoch of its last component: per epoch ⌊R · 9/10⌋ toward zero, then what the epoch brought.",
        "notNull": true,
        "type": "SignedInteger"
      },
      "epoch": {
        "description": "The epoch of its last component: unix seconds divided by 2 592 000.",
        "notNull": true
      },
      "standing": {
        "description": "A number that orders reputations by their points at the head's time, and at any later one: the greater, the more points.",
        "notNull": true,
        "type": "SignedInteger"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Whose.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "reputation_entry": {
    "type": "ReputationEntry",
    "description": "One component of a reputation.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event, and `-<account>-<kind>`.",
        "notNull": true
      },
      "role": {
        "description": "In which role.",
        "notNull": true,
        "type": "ReputationRole"
      },
      "kind": {
        "description": "What it is for.",
        "notNull": true,
        "type": "ReputationKind"
      },
      "points": {
        "description": "Points it gave when it came to be, whole tokens rounded down before they are multiplied; never 0.",
        "notNull": true,
        "type": "SignedInteger"
      },
      "epoch": {
        "description": "The epoch it counts in: unix seconds divided by 2 592 000.",
        "notNull": true
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Whose.",
        "notNull": true,
        "key": "Address"
      },
      "dispute_id": {
        "field": "dispute",
        "description": "The dispute it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "listing_id": {
        "field": "listing",
        "description": "The listing it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "version_id": {
        "field": "version",
        "description": "The version it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "proposal_id": {
        "field": "proposal",
        "description": "The proposal it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "parameter_set": {
    "type": "ParameterSet",
    "description": "One numbered set of parameters. Amounts in base units, periods in seconds, bps of 10 000.",
    "columns": {
      "id": {
        "description": "Number, from 1.",
        "notNull": true
      },
      "min_deposit": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true,
        "type": "Amount"
      },
      "s_max": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true,
        "type": "Amount"
      },
      "apply_period": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "commit_period": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "reveal_period": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "appeal_window": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "release_delay": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "unbonding": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "exit_delay": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "warm_up": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "appeal_multiplier": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "voter_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "voucher_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "burn_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "undecided_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "quorum_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "bond_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "incoherent_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "slash_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "bounty_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "vouch_cap_bps": {
        "description": "A parameter of PROTOCOL §8: amounts in base units, periods in seconds, bps of 10 000.",
        "notNull": true
      },
      "at": {
        "description": "Since when it is in force.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {},
    "backward": {}
  },
  "treasury_transfer": {
    "type": "TreasuryTransfer",
    "description": "Tokens into or out of the treasury.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "direction": {
        "description": "Which way.",
        "notNull": true,
        "type": "TransferDirection"
      },
      "amount": {
        "description": "Base units.",
        "notNull": true,
        "type": "Amount"
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "counterparty_id": {
        "field": "counterparty",
        "description": "The other side.",
        "notNull": true,
        "key": "Address"
      }
    },
    "backward": {}
  },
  "guardian_action": {
    "type": "GuardianAction",
    "description": "Something a guardian did.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "kind": {
        "description": "What.",
        "notNull": true,
        "type": "GuardianActionKind"
      },
      "operation_id": {
        "description": "The cancelled operation; empty for others.",
        "notNull": false,
        "type": "Bytes32"
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {},
    "backward": {}
  },
  "activity": {
    "type": "Activity",
    "description": "One event of the protocol, with what a sentence about it needs.",
    "columns": {
      "id": {
        "description": "`<block>-<logIndex>` padded, of its event.",
        "notNull": true
      },
      "contract": {
        "description": "Contract name, e.g. `DisputeCourt`.",
        "notNull": true
      },
      "event": {
        "description": "Event name, e.g. `VoteCommitted`.",
        "notNull": true
      },
      "amount": {
        "description": "The amount it is about, base units, if any.",
        "notNull": false,
        "type": "Amount"
      },
      "arguments": {
        "description": "All arguments of the event as JSON text: integers as decimal strings, bytes as hex.",
        "notNull": true
      },
      "at": {
        "description": "When.",
        "notNull": true,
        "type": "Timestamp"
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {
      "account_id": {
        "field": "account",
        "description": "Who did or met it; empty where an event names nobody.",
        "notNull": false,
        "key": "Address"
      },
      "listing_id": {
        "field": "listing",
        "description": "The listing it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "dispute_id": {
        "field": "dispute",
        "description": "The dispute it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      },
      "proposal_id": {
        "field": "proposal",
        "description": "The proposal it is about, if any.",
        "notNull": false,
        "key": "Bytes32"
      }
    },
    "backward": {}
  },
  "summary": {
    "type": "Summary",
    "description": "Everything added up. One row, id `totals`: where things stand now, and all that ever happened.",
    "columns": {
      "id": {
        "description": "Always `totals`.",
        "notNull": true
      },
      "units": {
        "description": "Units of everybody: stake that votes.",
        "notNull": true,
        "type": "Amount"
      },
      "vouched": {
        "description": "Stake that backs versions whose pool no ruling has closed.",
        "notNull": true,
        "type": "Amount"
      },
      "bonded": {
        "description": "Vote bonds held.",
        "notNull": true,
        "type": "Amount"
      },
      "supply": {
        "description": "Token supply.",
        "notNull": true,
        "type": "Amount"
      },
      "treasury": {
        "description": "Tokens of the treasury.",
        "notNull": true,
        "type": "Amount"
      },
      "pending_listings": {
        "description": "Listings whose first version is waiting.",
        "notNull": true
      },
      "listed_listings": {
        "description": "Listings that are listed.",
        "notNull": true
      },
      "exiting_listings": {
        "description": "Listings whose owner announced that they leave.",
        "notNull": true
      },
      "withdrawn_listings": {
        "description": "Listings that left.",
        "notNull": true
      },
      "removed_listings": {
        "description": "Listings that a dispute removed.",
        "notNull": true
      },
      "open_disputes": {
        "description": "Disputes that are not resolved.",
        "notNull": true
      },
      "submitted": {
        "description": "Listings submitted.",
        "notNull": true
      },
      "accepted": {
        "description": "Listings accepted: their first version became active.",
        "notNull": true
      },
      "disputes_opened": {
        "description": "Disputes opened.",
        "notNull": true
      },
      "disputes_kept": {
        "description": "Disputes that ended in KEEP.",
        "notNull": true
      },
      "disputes_removed": {
        "description": "Disputes that ended in REMOVE.",
        "notNull": true
      },
      "disputes_undecided": {
        "description": "Disputes that ended undecided.",
        "notNull": true
      },
      "votes_sealed": {
        "description": "Votes sealed in disputes.",
        "notNull": true
      },
      "votes_revealed": {
        "description": "Votes opened in disputes.",
        "notNull": true
      },
      "revealed_weight": {
        "description": "Weight of the votes opened in disputes that were resolved. Divided by resolvedUnits: the turnout.",
        "notNull": true,
        "type": "Amount"
      },
      "resolved_units": {
        "description": "Units of everybody when the disputes that were resolved had been opened, added up.",
        "notNull": true,
        "type": "Amount"
      },
      "proposals": {
        "description": "Proposals made.",
        "notNull": true
      },
      "ballots": {
        "description": "Ballots cast on proposals.",
        "notNull": true
      },
      "ratings": {
        "description": "Ratings cast or changed.",
        "notNull": true
      },
      "rewards": {
        "description": "Rewards given to the backers of versions.",
        "notNull": true,
        "type": "Amount"
      },
      "burned": {
        "description": "Tokens burned.",
        "notNull": true,
        "type": "Amount"
      },
      "events": {
        "description": "Events of the protocol.",
        "notNull": true
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {},
    "backward": {}
  },
  "day": {
    "type": "Day",
    "description": "One UTC day with events: where things stood at its end (for the last day: stand now), and what happened in it. On a day without a row nothing happened: the day before it says where things stood.",
    "columns": {
      "id": {
        "description": "Its first second, unix seconds in digits.",
        "notNull": true
      },
      "at": {
        "description": "Its first second.",
        "notNull": true,
        "type": "Timestamp"
      },
      "units": {
        "description": "Units of everybody: stake that votes.",
        "notNull": true,
        "type": "Amount"
      },
      "vouched": {
        "description": "Stake that backs versions whose pool no ruling has closed.",
        "notNull": true,
        "type": "Amount"
      },
      "bonded": {
        "description": "Vote bonds held.",
        "notNull": true,
        "type": "Amount"
      },
      "supply": {
        "description": "Token supply.",
        "notNull": true,
        "type": "Amount"
      },
      "treasury": {
        "description": "Tokens of the treasury.",
        "notNull": true,
        "type": "Amount"
      },
      "pending_listings": {
        "description": "Listings whose first version is waiting.",
        "notNull": true
      },
      "listed_listings": {
        "description": "Listings that are listed.",
        "notNull": true
      },
      "exiting_listings": {
        "description": "Listings whose owner announced that they leave.",
        "notNull": true
      },
      "withdrawn_listings": {
        "description": "Listings that left.",
        "notNull": true
      },
      "removed_listings": {
        "description": "Listings that a dispute removed.",
        "notNull": true
      },
      "open_disputes": {
        "description": "Disputes that are not resolved.",
        "notNull": true
      },
      "submitted": {
        "description": "Listings submitted.",
        "notNull": true
      },
      "accepted": {
        "description": "Listings accepted: their first version became active.",
        "notNull": true
      },
      "disputes_opened": {
        "description": "Disputes opened.",
        "notNull": true
      },
      "disputes_kept": {
        "description": "Disputes that ended in KEEP.",
        "notNull": true
      },
      "disputes_removed": {
        "description": "Disputes that ended in REMOVE.",
        "notNull": true
      },
      "disputes_undecided": {
        "description": "Disputes that ended undecided.",
        "notNull": true
      },
      "votes_sealed": {
        "description": "Votes sealed in disputes.",
        "notNull": true
      },
      "votes_revealed": {
        "description": "Votes opened in disputes.",
        "notNull": true
      },
      "revealed_weight": {
        "description": "Weight of the votes opened in disputes that were resolved. Divided by resolvedUnits: the turnout.",
        "notNull": true,
        "type": "Amount"
      },
      "resolved_units": {
        "description": "Units of everybody when the disputes that were resolved had been opened, added up.",
        "notNull": true,
        "type": "Amount"
      },
      "proposals": {
        "description": "Proposals made.",
        "notNull": true
      },
      "ballots": {
        "description": "Ballots cast on proposals.",
        "notNull": true
      },
      "ratings": {
        "description": "Ratings cast or changed.",
        "notNull": true
      },
      "rewards": {
        "description": "Rewards given to the backers of versions.",
        "notNull": true,
        "type": "Amount"
      },
      "burned": {
        "description": "Tokens burned.",
        "notNull": true,
        "type": "Amount"
      },
      "events": {
        "description": "Events of the protocol.",
        "notNull": true
      },
      "block": {
        "description": "Block of the last change.",
        "notNull": true
      },
      "transaction": {
        "description": "Transaction of the last change.",
        "notNull": true,
        "type": "Bytes32"
      },
      "log_index": {
        "description": "Log index of the last change.",
        "notNull": true
      }
    },
    "relations": {},
    "backward": {}
  },
  "state_hash": {
    "type": "StateHash",
    "description": "The state hash after a block with events: one digest of every row that came from the chain, in whatever order. Two indexes that read the same log have the same ones. After a block without events it is that of the block before.",
    "columns": {
      "id": {
        "description": "Block number, ten digits.",
        "notNull": true
      },
      "block": {
        "description": "Block number.",
        "notNull": true
      },
      "block_hash": {
        "description": "Block hash.",
        "notNull": true,
        "type": "Bytes32"
      },
      "hash": {
        "description": "SHA-256 of the sum of all rows' digests (docs/adr/0010).",
        "notNull": true,
        "type": "Bytes32"
      },
      "at": {
        "description": "Block time, unix seconds.",
        "notNull": true,
        "type": "Timestamp"
      }
    },
    "relations": {},
    "backward": {}
  }
}
