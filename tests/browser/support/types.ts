// The questions of `tests/content`: one of every type, and how each is answered rightly.

import { expect, type Locator, type Page } from '@playwright/test';
import type { Hand } from './hand';
import type { Visitor } from './visitor';

export const SLUG = 'tous-les-types';

export interface Case {
  type: string;
  /** Gives the right answer. Nothing is sent yet, unless the question goes step by step. */
  answer(visitor: Visitor, hand: Hand): Promise<void>;
  /** What the correction says of a right answer. */
  told: string[];
}

const form = (page: Page): Locator => page.locator('#answer-form');
const option = (page: Page, words: string): Locator => form(page).locator('label.option', { hasText: words }).locator('input');

/** Ticks the options that say so. */
function ticking(...right: string[]): Case['answer'] {
  return async ({ page }, hand) => {
    for (const words of right) await hand.tick(option(page, words));
  };
}

const ORDER = ['Couper l’accès', 'Prévenir son responsable', 'Noter les faits', 'Informer les habitants'];

/** With scripts by the buttons beside each item, without by its select. */
async function arrange({ page, scripts }: Visitor, hand: Hand): Promise<void> {
  if (!scripts) {
    for (const [place, item] of ORDER.entries()) await hand.select(form(page).getByLabel(item), `${place + 1} sur ${ORDER.length}`);
    return;
  }
  const rows = page.locator('.island-row');
  await expect(rows).toHaveCount(ORDER.length);
  for (const [place, item] of ORDER.entries()) {
    const at = async (): Promise<number> => (await rows.locator('.island-text').allTextContents()).indexOf(item);
    for (let now = await at(); now > place; now -= 1) {
      await hand.press(rows.nth(now).getByRole('button', { name: 'Monter' }));
      await expect.poll(at).toBe(now - 1);
    }
  }
  const keep = page.locator('.island-keep');
  if ((await keep.count()) > 0) await hand.press(keep);
}

/** Pairs, each by its select. */
function pairing(pairs: Record<string, string>): Case['answer'] {
  return async ({ page }, hand) => {
    for (const [left, right] of Object.entries(pairs)) await hand.select(form(page).getByLabel(left), right);
  };
}

async function decide({ page }: Visitor, hand: Hand, words: string): Promise<void> {
  await hand.tick(option(page, words));
  await hand.press(form(page).getByRole('button', { name: 'Décider' }));
  await expect(page.locator('.case-past')).toContainText(words);
}

export const CASES: Case[] = [
  { type: 'single', answer: ticking('Le délégué à la protection'), told: ['Il dira s’il faut notifier'] },
  { type: 'true-false', answer: ticking('Vrai'), told: ['Le délai court tous les jours'] },
  { type: 'multiple', answer: ticking('La nature de la violation', 'Le nombre approximatif'), told: ['On décrit les faits connus'] },
  { type: 'ordering', answer: arrange, told: ['Bien placé'] },
  {
    type: 'matching',
    answer: pairing({ 'Le délégué': 'Conseille la collectivité', 'La CNIL': 'Contrôle et sanctionne', 'Le sous-traitant': 'Agit sur instruction' }),
    told: ['Elle reçoit les notifications'],
  },
  {
    type: 'short',
    answer: async ({ page }, hand) => hand.write(form(page).getByLabel('Votre réponse'), 'la cnil'.slice(3)),
    told: ['Commission nationale'],
  },
  {
    type: 'categorise',
    answer: pairing({
      'L’allergie d’un enfant': 'Donnée sensible',
      'L’adresse d’un parent': 'Donnée personnelle',
      'Le budget de la cantine': 'Aucune des deux',
      'L’adhésion à un syndicat': 'Donnée sensible',
    }),
    told: ['La santé est protégée'],
  },
  {
    type: 'gaps',
    answer: async ({ page }, hand) => {
      await hand.select(form(page).getByLabel('Trou 1 sur 3'), 'CNIL');
      await hand.write(form(page).getByLabel('Trou 2 sur 3'), '72');
      await hand.select(form(page).getByLabel('Trou 3 sur 3'), 'les personnes concernées');
    },
    told: ['Trois jours pleins'],
  },
  {
    type: 'numerical',
    answer: async ({ page }, hand) => {
      await hand.write(form(page).getByLabel('Votre réponse'), '4 320,0');
      await hand.select(form(page).getByLabel('Unité'), 'min');
    },
    told: ['4 320,0 min', '72 h (de 71 à 73)'],
  },
  {
    type: 'hot-text',
    answer: async ({ page }, hand) => {
      await hand.tick(form(page).getByRole('checkbox', { name: 'Le prestataire répond sans délai' }));
      await hand.tick(form(page).getByRole('checkbox', { name: 'La société mère dispose' }));
    },
    told: ['Trouvé', 'Il devrait d’abord vous consulter'],
  },
  {
    type: 'scenario',
    answer: async (visitor, hand) => {
      await decide(visitor, hand, 'Raccrocher et rappeler le numéro officiel');
      await decide(visitor, hand, 'Signaler la tentative');
      await expect(visitor.page.locator('.case-end')).toContainText('Le cas est terminé');
    },
    told: ['Vous reprenez la main', 'Les collègues sont prévenus', 'au registre'],
  },
  {
    type: 'open',
    answer: async ({ page }, hand) => hand.write(form(page).getByLabel('Votre réponse'), 'Un fichier est parti, changez de mot de passe.'),
    told: ['Un fichier est parti', 'La nature des données parties'],
  },
  { type: 'survey', answer: ticking('Plutôt'), told: ['Votre choix'] },
  {
    type: 'opinion',
    answer: async ({ page }, hand) => hand.write(form(page).getByLabel('Votre avis'), 'Un exemple de plus.'),
    told: ['Un exemple de plus.'],
  },
];
