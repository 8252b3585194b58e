"""The letter of each bucket: the first of its name that is still free."""

from collections.abc import Iterable

from model.bucket import Bucket


def bucket_letters(buckets: Iterable[Bucket]) -> dict[str, str]:
    """A letter for each bucket id: the chosen one, else the first letter of the name that no other has.

    In Chinese that is the first character not yet taken. Where all are taken, the first letter stands twice.
    """
    listed = list(buckets)
    chosen = {bucket.id: bucket.letter for bucket in listed if bucket.letter}
    taken = {letter.upper() for letter in chosen.values()}
    letters: dict[str, str] = {}
    for bucket in listed:
        if bucket.id in chosen:
            letters[bucket.id] = chosen[bucket.id]
            continue
        usable = [one.upper()[0] for one in bucket.name if one.isalnum()] or ["?"]
        letters[bucket.id] = next((one for one in usable if one not in taken), usable[0])
        taken.add(letters[bucket.id])
    return letters
