// Every page and every button of the console, and what a role must allow for it. A test holds each against each role.
import { showDossiers } from './pages/dossiers-page.tsx';
import {
  goHome,
  pressSignIn,
  pressSignOut,
  pressSignOutEverywhere,
  showMe,
  showSignIn,
} from './pages/sign-in-pages.tsx';
import type { Route } from './visitor.ts';

export const routes: readonly Route[] = [
  { method: 'GET', path: '/console/in/:code', may: 'anybody', answer: showSignIn },
  { method: 'POST', path: '/console/in/:code', may: 'anybody', answer: pressSignIn },
  { method: 'GET', path: '/console', may: 'useConsole', answer: goHome },
  { method: 'GET', path: '/console/me', may: 'useConsole', answer: showMe },
  { method: 'POST', path: '/console/out', may: 'useConsole', answer: pressSignOut },
  { method: 'POST', path: '/console/out-everywhere', may: 'useConsole', answer: pressSignOutEverywhere },
  { method: 'GET', path: '/console/dossiers', may: 'seeDossiers', answer: showDossiers },
];
